package io.github.containerlint.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.containerlint.rule.RuleCatalog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows every link of the site as it is written. */
class SiteTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"([^\"]+)\"");

    @TempDir
    private static Path written;

    private static Site site;

    /** The HTML by address. */
    private static final Map<String, String> PAGES = new HashMap<>();

    @BeforeAll
    static void write() throws IOException {
        site = Site.read(Path.of(""));
        site.write(written);
        for (SitePage page : site.pages()) {
            PAGES.put(page.address(), Files.readString(written.resolve(page.address())));
        }
    }

    @Test
    void eachRuleHasItsAddress() {
        Set<String> rules = RuleCatalog.load(getClass().getClassLoader()).entries().stream()
                .map(rule -> "rules/" + rule.name() + ".html")
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(rules.size() > 50, () -> "only " + rules);
        Set<String> addresses = PAGES.keySet().stream()
                .filter(address -> address.startsWith("rules/") && !address.equals("rules/index.html"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, addresses);
    }

    /** Editors load the first one from the address that it names, and programs the second one. */
    @Test
    void theSchemasLieAtTheAddressesThatTheyName() throws IOException {
        for (String name : List.of("container-lint.schema.json", "container-lint-report.schema.json")) {
            String text = Files.readString(written.resolve(name));
            assertTrue(text.contains("\"https://containerlint.github.io/" + name + "\""), name);
        }
    }

    @Test
    void theOtherAddressesStay() {
        assertEquals(
                Set.of(
                        "adopt.html",
                        "ci.html",
                        "coming-from-another-linter.html",
                        "index.html",
                        "multi-module.html",
                        "peers.html",
                        "rules/index.html",
                        "spring-boot-development-stacks.html",
                        "symptoms.html"),
                PAGES.keySet().stream()
                        .filter(address -> !address.startsWith("rules/") || address.equals("rules/index.html"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void eachLinkWithinTheSiteLeadsToAPageOrAnAnchor() {
        List<String> broken = new ArrayList<>();
        int followed = 0;
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            for (String link : found(LINK, page.getValue())) {
                if (!link.contains("://")) {
                    followed++;
                    broken.addAll(fault(page.getKey(), link));
                }
            }
        }
        assertTrue(followed > 500, "only " + followed);
        assertEquals(List.of(), broken);
    }

    private static List<String> fault(String page, String link) {
        URI target = URI.create("https://site/" + page).resolve(link);
        String address = target.getPath().substring(1);
        String anchor = target.getFragment();
        if (!PAGES.containsKey(address)) {
            return Files.exists(written.resolve(address)) ? List.of() : List.of(page + ": " + link + " is no page");
        }
        boolean found = anchor == null || found(ID, PAGES.get(address)).contains(anchor);
        return found ? List.of() : List.of(page + ": " + link + " is no anchor");
    }

    @Test
    void aLinkOutOfTheSiteIsEncrypted() {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            found(LINK, page.getValue()).forEach(link -> assertFalse(link.startsWith("http:"), page + " -> " + link));
        }
    }

    @Test
    void aPageHasOneTitleAndNoScript() {
        assertFalse(PAGES.isEmpty());
        PAGES.forEach((address, html) -> {
            assertEquals(2, html.split("<h1[ >]", -1).length, address);
            assertFalse(html.contains("<script"), address);
            assertFalse(html.contains("${root}") || html.contains("${body}"), address);
            assertFalse(html.contains("content=\"\""), () -> address + " has no description");
        });
    }

    @Test
    void aPageKnowsItsAddressOnTheWeb() {
        assertTrue(PAGES.get("rules/unused-resource.html")
                .contains("<link rel=\"canonical\" href=\"https://containerlint.github.io/rules/unused-resource\">"));
        assertTrue(PAGES.get("rules/index.html")
                .contains("<link rel=\"canonical\" href=\"https://containerlint.github.io/rules/\">"));
    }

    private static List<String> found(Pattern pattern, String html) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1).replace("&amp;", "&"));
        }
        return found;
    }
}
