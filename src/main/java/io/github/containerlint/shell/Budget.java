package io.github.containerlint.shell;

/** How much work may still be done; so that no text, however it is written, keeps us for long. */
final class Budget {
    private int left;

    Budget(int left) {
        this.left = left;
    }

    /** @return whether there was so much left */
    boolean take(int amount) {
        if (amount > left) {
            left = 0;
            return false;
        }
        left -= amount;
        return true;
    }
}
