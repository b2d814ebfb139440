package io.github.fernblick.desktop.add;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.camera.Cameras;
import io.github.fernblick.desktop.camera.Surroundings;
import io.github.fernblick.desktop.fake.FakeRooms;
import io.github.fernblick.desktop.fake.ManualTime;
import io.github.fernblick.desktop.session.MediaChoice;
import io.github.fernblick.desktop.storage.CodecChoice;
import io.github.fernblick.desktop.storage.SavedCamera;
import io.github.fernblick.desktop.storage.SecretStore;
import io.github.fernblick.desktop.storage.SettingsStore;
import io.github.fernblick.desktop.text.Language;
import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.desktop.text.Texts;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddCameraJourneyTest {
    private static final String SECRET = "0123456789abcdef".repeat(4);
    private static final String PIN = "fedcba9876543210".repeat(4);
    private static final String LINK = "fernblick://camera.example.org:8443/#" + SECRET;

    @TempDir
    Path directory;

    private final ScheduledExecutorService files = Executors.newSingleThreadScheduledExecutor();
    private final Texts texts = new Texts(Locale.ENGLISH, Language.ENGLISH);
    private final AtomicInteger ids = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // made by begin
    private SettingsStore settings;

    @SuppressWarnings("NullAway.Init") // made by begin
    private Cameras cameras;

    @SuppressWarnings("NullAway.Init") // made by begin
    private AddCameraJourney journey;

    @BeforeEach
    void begin() {
        ManualTime time = new ManualTime();
        FakeRooms rooms = new FakeRooms();
        settings = new SettingsStore(directory, files, time, AddCameraJourneyTest::unexpected);
        SecretStore secrets = new SecretStore(directory, files, time, AddCameraJourneyTest::unexpected);
        cameras = new Cameras(
                settings,
                secrets,
                new Surroundings(time, time, rooms, rooms, () -> new MediaChoice(false, CodecChoice.AUTOMATIC)));
        journey = again();
    }

    @AfterEach
    void end() {
        files.shutdownNow();
    }

    @Test
    void anEmptyFieldIsNoMistakeYet() {
        assertThat(journey.inputHint().get()).isEmpty();
        assertThat(journey.ready().get()).isFalse();
    }

    @Test
    void everyCharacterIsCountedAndAWrongOneNamedWithItsPlace() {
        journey.input().set(SECRET.substring(0, 61));
        assertThat(hint(journey.inputHint().get())).isEqualTo("61 of 64 characters");

        journey.input().set("01g3");
        assertThat(hint(journey.inputHint().get())).isEqualTo("“g” (at 3) is not a hex digit: only 0–9 and a–f are.");

        journey.input().set(SECRET + "0");
        assertThat(hint(journey.inputHint().get())).isEqualTo("65 characters are too many; a room secret has 64.");
    }

    @Test
    void groupsWithBlanksAndUpperCaseAreReadAsTheyAreMeant() {
        journey.input().set("  " + SECRET.toUpperCase(Locale.ROOT).replaceAll("(.{4})", "$1 ") + "\n");
        journey.server().set("camera.example.org");

        journey.add();

        assertThat(cameras.saved()).hasSize(1);
        assertThat(cameras.selected().get()).isNotNull();
    }

    @Test
    void aSecretNeedsAServerWhichIsProposedTheNextTime() {
        journey.input().set(SECRET);
        assertThat(journey.ready().get()).isFalse();
        assertThat(hint(journey.serverHint().get())).contains("give its address");

        journey.server().set("camera.example.org:8443");
        journey.pin().set("sha256:" + PIN.toUpperCase(Locale.ROOT));
        journey.name().set(" Yard ");
        assertThat(journey.ready().get()).isTrue();
        journey.add();

        SavedCamera added = cameras.saved().get(0);
        assertThat(added.server()).isEqualTo(URI.create("wss://camera.example.org:8443/signaling"));
        assertThat(added.pin()).contains(PIN);
        assertThat(added.name()).isEqualTo("Yard");
        assertThat(added.openMode()).isFalse();
        assertThat(again().server().get()).isEqualTo("camera.example.org:8443");
        assertThat(again().pin().get()).isEqualTo(PIN);
    }

    @Test
    void anAddressMayBeWrittenAsPeopleWriteIt() {
        journey.input().set(SECRET);
        for (String address : new String[] {
            "Cam.Example.org",
            "wss://cam.example.org/signaling",
            "https://cam.example.org/",
            "cam.example.org/signaling"
        }) {
            journey.server().set(address);
            assertThat(journey.proposal().get().orElseThrow().link().server())
                    .as(address)
                    .isEqualTo(URI.create("wss://cam.example.org/signaling"));
        }
    }

    @Test
    void anAddressThatIsNoneIsSaid() {
        journey.input().set(SECRET);
        for (String address :
                new String[] {"ftp://cam", "cam.example.org/other", "a b", "cam:99999", "ws://cam.example.org", "?"}) {
            journey.server().set(address);
            assertThat(journey.serverHint().get()).as(address).isPresent();
            assertThat(journey.ready().get()).as(address).isFalse();
        }
    }

    @Test
    void withoutTlsOnlyAPrivateServerIsTakenAndWithAWarning() {
        journey.input().set(SECRET);
        journey.server().set("ws://192.168.1.7:9000");

        assertThat(journey.proposal().get().orElseThrow().warnings())
                .extracting(Message::key)
                .containsExactly("add.warning.plain");
        assertThat(journey.ready().get()).isTrue();
    }

    @Test
    void aPinThatIsNoneIsSaid() {
        journey.input().set(SECRET);
        journey.server().set("cam.example.org");
        journey.pin().set("sha256:123");

        assertThat(journey.pinHint().get()).isPresent();
        assertThat(journey.ready().get()).isFalse();
    }

    @Test
    void aLinkBringsItsServerAndIsShownBeforeItIsAdded() {
        journey.input().set(LINK + "&name=Front%20door&pin=sha256:" + PIN + "&open=1");

        assertThat(journey.serverAsked().get()).isFalse();
        Proposal proposal = journey.proposal().get().orElseThrow();
        assertThat(proposal.place()).isEqualTo("camera.example.org:8443");
        assertThat(proposal.warnings()).extracting(Message::key).containsExactly("add.warning.open");
        assertThat(cameras.saved()).isEmpty();
        journey.add();
        assertThat(cameras.saved().get(0).name()).isEqualTo("Front door");
        assertThat(cameras.saved().get(0).openMode()).isTrue();
        assertThat(settings.get().server())
                .as("a link's server is not the person's")
                .isEmpty();
    }

    @Test
    void aBrokenLinkIsSaidInWords() {
        journey.input().set("fernblick://camera.example.org/#123");

        assertThat(hint(journey.inputHint().get()))
                .isEqualTo("The room secret in the link is not 64 characters 0–9 and a–f.");
        assertThat(journey.ready().get()).isFalse();
    }

    @Test
    void aCameraThatIsHereIsJustShown() {
        add(LINK);
        AddCameraJourney second = again();
        second.input().set(LINK);

        assertThat(second.proposal().get().orElseThrow().nothingNew()).isTrue();
        second.add();

        assertThat(cameras.saved()).hasSize(1);
    }

    @Test
    void aLinkChangesServerPinOrSealingOfACameraThatIsHereOnlyWhenThatIsConfirmed() {
        add(LINK + "&pin=sha256:" + PIN + "&name=Yard");
        AddCameraJourney second = again();

        second.input().set("fernblick://evil.example.org/#" + SECRET + "&open=1");
        assertThat(second.proposal().get().orElseThrow().changes())
                .extracting(texts::text)
                .containsExactly(
                        "The server of Yard changes from camera.example.org:8443 to evil.example.org.",
                        "The server of Yard is from now on trusted without its pinned certificate.",
                        "Yard is sealed now and would be open: the server could look in.");
        assertThat(second.ready().get()).isFalse();
        second.add();
        assertThat(cameras.saved().get(0).server().getHost()).isEqualTo("camera.example.org");

        second.confirmed().set(true);
        second.add();

        SavedCamera changed = cameras.saved().get(0);
        assertThat(changed.server().getHost()).isEqualTo("evil.example.org");
        assertThat(changed.name()).isEqualTo("Yard");
        assertThat(cameras.saved()).hasSize(1);
    }

    @Test
    void aConfirmationIsForWhatWasShownAndNoOtherLink() {
        add(LINK);
        AddCameraJourney second = again();
        second.input().set("fernblick://one.example.org/#" + SECRET);
        second.confirmed().set(true);

        second.input().set("fernblick://two.example.org/#" + SECRET);

        assertThat(second.confirmed().get()).isFalse();
        assertThat(second.ready().get()).isFalse();
    }

    @Test
    void aNamelessCameraIsNumbered() {
        add(LINK);
        add("fernblick://camera.example.org/#" + "1".repeat(64));

        assertThat(cameras.saved()).extracting(SavedCamera::name).containsExactly("Camera 1", "Camera 2");
    }

    @Test
    void aNameWithControlCharactersIsRefused() {
        journey.input().set(LINK);
        journey.name().set("a\u202Eb");

        assertThat(journey.nameHint().get()).isPresent();
        assertThat(journey.ready().get()).isFalse();
    }

    private void add(String link) {
        AddCameraJourney journey = again();
        journey.input().set(link);
        journey.add();
    }

    private AddCameraJourney again() {
        return new AddCameraJourney(cameras, settings, texts, () -> "id-" + ids.incrementAndGet());
    }

    private String hint(Optional<Hint> hint) {
        return texts.text(hint.orElseThrow().message());
    }

    private static void unexpected(Object trouble) {
        throw new AssertionError(String.valueOf(trouble));
    }
}
