package io.github.containerlint.project;

import java.util.List;

/**
 * A dependency directory of the image that a bind mount hides.
 *
 * @param bind the mount that hides it
 * @param misplaced the volumes that seem meant to protect it, at another path
 */
public record HiddenDependency(DependencyDirectory directory, Layer bind, List<Layer> misplaced) {
    public HiddenDependency {
        misplaced = List.copyOf(misplaced);
    }
}
