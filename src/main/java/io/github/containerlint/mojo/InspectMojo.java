package io.github.containerlint.mojo;

import io.github.containerlint.project.Project;
import io.github.containerlint.report.Inspection;
import io.github.containerlint.report.InspectionJson;
import io.github.containerlint.report.Palette;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints what the linter sees: for each service its image or build, the services that it talks to, its profiles, its
 * health check, and its filesystem layer by layer with what each mount hides. The goal covers the whole build, with the
 * settings that {@code check} has in the poms.
 */
@Mojo(name = "inspect", threadSafe = true, requiresProject = false)
public class InspectMojo extends ProjectMojo {
    /**
     * The format of the output: {@code text} or {@code json}. {@code json} is what {@code docker compose config
     * --format json} prints, with what is built, started and mounted for each service below {@code x-container-lint}.
     */
    @Parameter(property = "container-lint.format", defaultValue = "text")
    private String format;

    /** The file to write to instead of the log, relative to the directory that Maven was started in. */
    @Parameter(property = "container-lint.output")
    private String output;

    /** The name of the only service to print. By default, all services are printed. */
    @Parameter(property = "container-lint.service")
    private String service;

    @Override
    void run(BuildMemory memory) throws MojoExecutionException {
        Project project = lint(plan(memory)).project();
        Optional<String> only = Optional.ofNullable(service).filter(name -> !name.isBlank());
        if (only.isPresent()
                && project.containers()
                        .noneMatch(one -> one.service().name().value().equals(only.get()))) {
            throw Misconfiguration.of("there is no service '%s' in the Compose files".formatted(only.get()));
        }
        String text = text(project, only);
        if (output == null || output.isBlank()) {
            getLog().info("container-lint sees:\n\n" + text + "\n");
        } else {
            write(reactor().directory().resolve(new File(output).toPath()), text);
        }
    }

    private String text(Project project, Optional<String> only) throws MojoExecutionException {
        return switch (format) {
            case "text" ->
                Inspection.of(project, only, output == null ? MavenPalette.detected() : Palette.plain()) + "\n";
            case "json" -> InspectionJson.of(project, only);
            default -> throw Misconfiguration.of("'%s' is no format; write 'text' or 'json'".formatted(format));
        };
    }

    private void write(Path file, String text) throws MojoExecutionException {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new MojoExecutionException("cannot write " + file, unwritable);
        }
        getLog().info("container-lint: wrote " + output);
    }
}
