package io.github.fernblick.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    /** Where a key is all that can stand. */
    private static final Pattern USE = Pattern.compile(
            "(?:texts\\.(?:text|observe)|Message\\.of|Hint\\.(?:good|progress)|(?:label|paragraph|button|toggle|menu)\\(texts)"
                    + "[(,]\\s*\"([^\"]+)\"");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(bundle("strings_de").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("strings").stringPropertyNames());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() throws IOException {
        Properties english = bundle("strings");
        Properties german = bundle("strings_de");

        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void noTextIsUnused() throws IOException {
        Set<String> literals = sources()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        Set<String> unused = new TreeSet<>(bundle("strings").stringPropertyNames());
        unused.removeAll(literals);

        assertThat(unused).isEmpty();
    }

    @Test
    void noTextIsMissing() throws IOException {
        Set<String> known = bundle("strings").stringPropertyNames();

        List<String> used = sources()
                .flatMap(source -> USE.matcher(source).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(known).containsAll(used);
    }

    @Test
    void noTextHoldsAStraightApostropheThatWouldQuote() throws IOException {
        for (String name : List.of("strings", "strings_de")) {
            Properties bundle = bundle(name);
            for (String key : bundle.stringPropertyNames()) {
                assertThat(bundle.getProperty(key))
                        .as(name + ": " + key)
                        .doesNotContain("'")
                        .isNotBlank();
            }
        }
    }

    @Test
    void whatIsBoundChangesAtOnceWithTheLanguage() {
        Texts texts = new Texts(Locale.FRENCH, Language.SYSTEM);
        var bound = texts.observe("empty.title");
        assertThat(bound.get()).as("what it does not speak becomes English").isEqualTo("No cameras yet");

        texts.speak(Language.GERMAN);

        assertThat(bound.get()).isEqualTo("Noch keine Kameras");
        assertThat(texts.text("unit.fps", 29.97)).isEqualTo("30,0 Bilder/s");
        assertThat(texts.text("notice.of-camera", "Hof", Message.of("joined.viewer")))
                .isEqualTo("Hof: Ein Zuschauer ist dazugekommen.");
    }

    @Test
    void theSystemsLanguageIsSpokenUnlessAnotherIsChosen() {
        assertThat(Language.SYSTEM.locale(Locale.GERMANY)).isEqualTo(Locale.GERMAN);
        assertThat(Language.ENGLISH.locale(Locale.GERMANY)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.ofCode("de")).contains(Language.GERMAN);
        assertThat(Language.ofCode("fr")).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(TextsTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                java.util.Objects.requireNonNull(
                        TextsTest.class.getResourceAsStream("/io/github/fernblick/desktop/" + name + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
