package io.github.containerlint.dockerfile.stage;

/** Limits how many characters the variables of one file may hold in all; variables that exceed it become unknown. */
final class Allowance {
    private int characters = 1 << 17;

    /**
     * Takes so many characters from the allowance.
     *
     * @return whether there were enough left
     */
    boolean take(int wanted) {
        characters = Math.max(0, characters - wanted);
        return wanted == 0 || characters > 0;
    }
}
