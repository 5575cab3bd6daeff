package io.github.containerlint.dockerfile.stage;

/** How much the variables of one file may hold in all; where they build on one another without end, they become unknown. */
final class Allowance {
    private int characters = 1 << 17;

    /** @return whether there was as much left */
    boolean take(int wanted) {
        characters = Math.max(0, characters - wanted);
        return wanted == 0 || characters > 0;
    }
}
