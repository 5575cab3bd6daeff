package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An entry of {@code env_file}.
 *
 * @param required whether Compose fails when the file is absent
 * @param format {@code raw} for files that are not interpolated
 * @param subject the key path, such as {@code services.web.env_file[0]}
 */
@API(status = Status.EXPERIMENTAL)
public record EnvFile(ConfigScalar path, boolean required, Optional<ConfigScalar> format, String subject)
        implements Located {
    @Override
    public Span span() {
        return path.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return path.related();
    }
}
