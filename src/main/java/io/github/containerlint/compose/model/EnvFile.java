package io.github.containerlint.compose.model;

import io.github.containerlint.compose.config.ConfigMap;
import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import java.util.ArrayList;
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
    static List<EnvFile> of(ConfigMap owner, String subject) {
        List<EnvFile> files = new ArrayList<>();
        int index = 0;
        for (ConfigMap file : owner.maps("env_file")) {
            String place = subject + ".env_file[" + index++ + "]";
            boolean required =
                    file.scalar("required").flatMap(ConfigScalar::asBoolean).orElse(true);
            file.scalar("path").ifPresent(path -> files.add(new EnvFile(path, required, file.scalar("format"), place)));
        }
        return List.copyOf(files);
    }

    @Override
    public Span span() {
        return path.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return path.related();
    }
}
