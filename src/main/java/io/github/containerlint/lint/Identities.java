package io.github.containerlint.lint;

import io.github.containerlint.finding.Finding;
import io.github.containerlint.finding.MaskedText;
import io.github.containerlint.source.PathNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives each finding an identity that outlives changes elsewhere in its file.
 *
 * <p>It is made of the rule, the path from the root of the project, the element without its positions in lists, and the
 * marked text without secrets and without differences in white space. Of several findings that are equal in all this,
 * the first one in the file is number 0, the next one number 1. The message is no part of it, so that it may be
 * reworded.
 */
final class Identities {
    private static final int BYTES = 8;
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Path root;
    private final Map<String, Integer> equals = new HashMap<>();
    private final Map<Finding, String> identities = new IdentityHashMap<>();

    /**
     * The identities of findings.
     *
     * @param root the directory that paths are taken relative to
     * @param findings in the order of reports
     */
    Identities(Path root, Collection<Finding> findings) {
        this.root = root;
        findings.forEach(finding -> identities.put(finding, identity(finding)));
    }

    /** The finding with its identity. */
    Finding identified(Finding finding) {
        return finding.identified(identities.get(finding));
    }

    private String identity(Finding finding) {
        String shown = MaskedText.of(finding.span(), finding.secrets()).value();
        String features = String.join(
                "\0",
                finding.rule(),
                path(finding),
                element(finding),
                BLANKS.matcher(shown).replaceAll(" "));
        int number = equals.merge(features, 1, Integer::sum) - 1;
        return digits(features + "\0" + number);
    }

    private String path(Finding finding) {
        return PathNames.relative(root, finding.span().file().location());
    }

    /** The first element of a finding: the others share its text and may be renamed. */
    private static String element(Finding finding) {
        String first = finding.subject().split(", ", 2)[0];
        return INDEX.matcher(first).replaceAll("[]");
    }

    private static String digits(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
