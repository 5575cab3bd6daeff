/** What a user asks for: which rules weigh what, and what fails the build. */
package io.github.containerlint.config;
