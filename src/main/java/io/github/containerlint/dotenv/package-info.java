/** The {@code .env} grammar and the variables in it, as Compose reads them. */
package io.github.containerlint.dotenv;
