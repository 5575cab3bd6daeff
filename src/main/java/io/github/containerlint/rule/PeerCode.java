package io.github.containerlint.rule;

import java.util.List;

/**
 * A check of another linter.
 *
 * @param linter the other linter, such as {@code hadolint}
 * @param code the name of the check there, such as {@code DL3007}
 * @param alike the codes that the same entry of the sheet tells of, this one among them
 * @param says what the check looks for
 * @param rules the names of the rules that report the same here; empty where none does
 * @param difference where the rules report more or less than the check, or why no rule reports it; may be empty
 * @param source the address of the check's description
 */
public record PeerCode(
        String linter,
        String code,
        List<String> alike,
        String says,
        List<String> rules,
        String difference,
        String source) {
    public PeerCode {
        alike = List.copyOf(alike);
        rules = List.copyOf(rules);
    }
}
