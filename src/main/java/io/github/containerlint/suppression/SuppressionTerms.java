package io.github.containerlint.suppression;

import io.github.containerlint.source.SourceFile;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What the configuration allows comments to silence. */
@API(status = Status.EXPERIMENTAL)
public interface SuppressionTerms {
    /** Why no comment in the file may silence anything; empty where comments may. */
    Optional<String> prohibition(SourceFile file);

    /** Why the rule cannot be silenced by a comment in the file; empty where it can. */
    Optional<String> objection(String rule, SourceFile file);

    /** Whether each comment in the file must say why. */
    boolean needsReason(SourceFile file);

    /** Whether it is certain that the rule looked at everything that it could find in the file. */
    boolean isDecided(String rule, SourceFile file);
}
