package io.github.containerlint.project.packages;

import io.github.containerlint.project.command.ProgramCall;
import io.github.containerlint.shell.CommandOptions;
import io.github.containerlint.source.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the packages of a Linux distribution that commands ask for. */
public final class SystemPackages {
    /** Matches a name without a version; a name with {@code =}, {@code /}, {@code *} or {@code ~} says more. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w+.-]*(:[a-z0-9]+)?");

    /** Matches a name with the version at its end: {@code nginx-1.24.0-1.el9}. */
    private static final Pattern RPM_VERSION = Pattern.compile(".*-\\d[^-]*(-\\d[^-]*)?");

    /** Matches a module of dnf, with or without a profile. */
    private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9][\\w+.-]*(/[\\w+.-]+)?");

    /** The options of apt-get that take a value. */
    private static final String[] APT = """
            -t --target-release --default-release -o --option -c --config-file -a""".split("\\s+");

    /** The options of apk that take a value. */
    private static final String[] APK = """
            -t --virtual -X --repository -p --root --arch --keys-dir --repositories-file --cache-dir
            --cache-max-age --wait --timeout""".split("\\s+");

    /** The options of dnf and yum that take a value. */
    private static final String[] DNF = """
            --enablerepo --disablerepo --repo --repoid --setopt --installroot --releasever -x
            --exclude --excludepkgs -c --config -d -e -R --comment --forcearch --advisory""".split("\\s+");

    /** The options of zypper that take a value, before and after its command. */
    private static final String[] ZYPPER = """
            --root -R --reposd-dir --cache-dir --config -c --gpg-auto-import --plus-repo -p --repo -r --from
            --type -t --download --userdata --releasever --installroot""".split("\\s+");

    private SystemPackages() {}

    /** The packages that a call asks for without a version; empty for other programs. */
    public static List<PackageRequest> requests(ProgramCall call) {
        return switch (call.tool()) {
            case "apt", "apt-get" -> apt(call);
            case "apk" -> apk(call);
            case "dnf", "dnf5", "yum", "microdnf" -> dnf(call);
            case "zypper" -> zypper(call);
            default -> List.of();
        };
    }

    private static List<PackageRequest> apt(ProgramCall call) {
        CommandOptions options = call.options(APT);
        return names(options, "install")
                .filter(name -> !name.value().endsWith("-"))
                .map(name -> request(name, "="))
                .toList();
    }

    private static List<PackageRequest> apk(ProgramCall call) {
        CommandOptions options = call.options(APK);
        return names(options, "add")
                .filter(name -> !name.value().contains(":") && !name.value().endsWith(".apk"))
                .map(name -> request(name, "="))
                .toList();
    }

    private static List<PackageRequest> dnf(ProgramCall call) {
        CommandOptions options = call.options(DNF);
        if (options.isPositional(0, "module")) {
            return modules(options);
        }
        return names(options, "install")
                .filter(name -> !RPM_VERSION.matcher(name.value()).matches())
                .filter(name -> !name.value().endsWith(".rpm"))
                .map(name -> request(name, "-"))
                .toList();
    }

    /** The modules without a stream: {@code nodejs} instead of {@code nodejs:22}. */
    private static List<PackageRequest> modules(CommandOptions options) {
        return options.isPositional(1, "install")
                ? options.literals(2).stream()
                        .filter(word -> MODULE.matcher(word.value()).matches())
                        .map(name -> new PackageRequest(
                                name,
                                name,
                                PackageRequest.Version.ANY,
                                name.value().replaceFirst("(?=/|$)", ":<stream>")))
                        .toList()
                : List.of();
    }

    private static List<PackageRequest> zypper(ProgramCall call) {
        return names(call.options(ZYPPER), "install", "in")
                .filter(name -> !name.value().endsWith(".rpm"))
                .map(name -> request(name, "="))
                .toList();
    }

    private static Stream<Text> names(CommandOptions options, String... commands) {
        return options.isPositional(0, commands)
                ? options.literals(1).stream()
                        .filter(word -> NAME.matcher(word.value()).matches())
                : Stream.empty();
    }

    private static PackageRequest request(Text name, String separator) {
        return new PackageRequest(name, name, PackageRequest.Version.ANY, name + separator + "<version>");
    }
}
