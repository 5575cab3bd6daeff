package io.github.containerlint.shell;

/** The work that may still be done, so that every text is finished in a limited time. */
final class Budget {
    private int left;

    Budget(int left) {
        this.left = left;
    }

    /**
     * Takes an amount from the budget.
     *
     * @return whether there was so much left
     */
    boolean take(int amount) {
        if (amount > left) {
            left = 0;
            return false;
        }
        left -= amount;
        return true;
    }
}
