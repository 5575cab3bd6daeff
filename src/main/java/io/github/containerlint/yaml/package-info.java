/** YAML as it was written: nodes with spans, aliases, anchors and merge keys kept. */
package io.github.containerlint.yaml;
