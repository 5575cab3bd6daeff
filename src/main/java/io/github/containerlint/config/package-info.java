/** The user's settings: the severity of each rule, and what fails the build. */
package io.github.containerlint.config;
