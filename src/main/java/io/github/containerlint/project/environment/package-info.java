/** Variables: {@code .env}, env files, and what services are started with. */
package io.github.containerlint.project.environment;
