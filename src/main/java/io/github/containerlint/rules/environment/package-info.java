/** Variables, env files and the secrets in them. */
package io.github.containerlint.rules.environment;
