/** What a mount hides, overlays or keeps stale. */
package io.github.containerlint.rules.mounts;
