package io.github.containerlint.project.secrets;

import io.github.containerlint.compose.config.ConfigScalar;
import io.github.containerlint.compose.config.VariableUse;
import io.github.containerlint.source.Located;
import io.github.containerlint.source.RelatedSpan;
import io.github.containerlint.source.Span;
import io.github.containerlint.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A password in an address: {@code postgresql://shop:hunter2@db:5432/shop}.
 *
 * @param login scheme and user: {@code postgresql://shop}
 * @param password the password, which must not be shown
 * @param variable the name of a variable that holds the password or could hold it: after the user, else the scheme,
 *     {@code SHOP_PASSWORD}
 * @param within the variable whose default contains the password
 * @param subject the element with the address, such as {@code services.api.environment.DATABASE_URL}
 */
public record UrlCredential(Text login, Text password, String variable, Optional<VariableUse> within, String subject)
        implements Located {
    private static final Pattern URL =
            Pattern.compile("(?<login>[A-Za-z][A-Za-z0-9+.-]{0,40}+://[^\\s/:@]*+):(?<password>[^\\s/]+)@");

    /** The passwords in the addresses of a value. Where variables are unset, only those that are known completely. */
    public static List<UrlCredential> in(ConfigScalar value, String subject) {
        List<UrlCredential> found = new ArrayList<>();
        Matcher match = URL.matcher(value.value());
        while (match.find()) {
            ConfigScalar password = value.slice(match.start("password"), match.end("password"));
            if (password.isKnown() && SecretValues.isGivenAway(password.value())) {
                Text login = value.text().slice(match.start("login"), match.end("login"));
                found.add(new UrlCredential(login, password.text(), variable(login), Optional.empty(), subject));
            }
        }
        return List.copyOf(found);
    }

    /** This password with another name for the variable that should hold it. */
    public UrlCredential heldBy(String other) {
        return new UrlCredential(login, password, other, within, subject);
    }

    /** This password as a part of a variable's default; if it is the whole default, this variable already holds it. */
    public UrlCredential within(VariableUse use) {
        UrlCredential found = new UrlCredential(login, password, variable, Optional.of(use), subject);
        return found.isWholeDefault() ? found.heldBy(use.name()) : found;
    }

    /** Returns true when the password is the whole default of a variable. */
    public boolean isWholeDefault() {
        return within.filter(use -> use.hasDefault(password.span())).isPresent();
    }

    /** Scheme and user, with variables as they are written. */
    public String writtenLogin() {
        String written = login.span().text();
        return written.contains("://") && written.lines().count() == 1 ? written : login.value();
    }

    private static String variable(Text login) {
        String written = login.value();
        String user = written.substring(written.indexOf("://") + 3);
        String owner = user.matches("[A-Za-z][A-Za-z0-9_-]*") ? user : written.substring(0, written.indexOf(':'));
        return owner.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    /** The text of scheme and user, because the password must not be shown. */
    @Override
    public Span span() {
        return login.span();
    }

    @Override
    public List<RelatedSpan> related() {
        return Stream.concat(login.related().stream(), password.related().stream())
                .distinct()
                .toList();
    }
}
