package io.github.fernblick.desktop.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.fake.ManualTime;
import io.github.fernblick.desktop.text.Language;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    private static final RoomSecret SECRET = RoomSecret.parse("0123456789abcdef".repeat(4));
    private static final SavedCamera CAMERA = new SavedCamera(
            "id",
            "Yard",
            URI.create("wss://camera.example.org:8443/signaling"),
            Optional.of("ab".repeat(32)),
            true,
            true);

    @TempDir
    Path home;

    private final ScheduledExecutorService files = Executors.newSingleThreadScheduledExecutor();
    private final List<StorageTrouble> troubles = new ArrayList<>();

    @AfterEach
    void end() {
        files.shutdownNow();
    }

    @Test
    void everythingRememberedComesBack() {
        Settings all = Settings.initial()
                .withLanguage(Language.GERMAN)
                .withTheme(ThemeChoice.DARK)
                .withServer("camera.example.org", Optional.of("cd".repeat(32)))
                .withRelayOnly(true)
                .withCodec(CodecChoice.H264)
                .withWindow(new WindowPlace(1, 2, 300.5, 400, true))
                .withSelected(Optional.of("id"))
                .withCameras(none -> List.of(CAMERA));
        try (SettingsStore store = settings()) {
            store.update(none -> all);
        }

        assertThat(settings().get()).isEqualTo(all);
        assertThat(troubles).isEmpty();
    }

    @Test
    void secretsAndSeatsComeBackFromAFileOfTheirOwn() throws Exception {
        ResumeToken token = new ResumeToken("ab".repeat(16));
        try (SecretStore store = secrets();
                SettingsStore settings = settings()) {
            settings.update(all -> all.withCameras(none -> List.of(CAMERA)));
            store.put("id", SECRET);
            store.seat("id").remember(token);
        }

        SecretStore again = secrets();
        assertThat(again.secret("id")).contains(SECRET);
        assertThat(again.cameraOf(SECRET)).contains("id");
        assertThat(again.seat("id").lastToken()).contains(token);
        assertThat(Files.readString(home.resolve("fernblick/settings.json"))).doesNotContain(SECRET.reveal());
    }

    @Test
    void bothFilesAreTheirOwnersAlone() throws Exception {
        try (SecretStore store = secrets();
                SettingsStore settings = settings()) {
            settings.update(all -> all.withTheme(ThemeChoice.DARK));
            store.put("id", SECRET);
        }

        for (String name : List.of("settings.json", "secrets.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            home.resolve("fernblick").resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("fernblick"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatMakesNoSenseIsKeptAsideAndSaid() throws Exception {
        for (String nonsense : List.of(
                "",
                "{",
                "[]",
                "{\"version\":2}",
                "{\"version\":1,\"cameras\":[{\"id\":\"x\"}]}",
                "{\"version\":1,\"cameras\":[{\"id\":\"x\",\"name\":\"y\",\"server\":\"http:no\"}]}")) {
            Path file = write("settings.json", nonsense);
            troubles.clear();

            assertThat(settings().get()).isEqualTo(Settings.initial());

            StorageTrouble.Broken broken = (StorageTrouble.Broken) troubles.get(0);
            assertThat(broken.file()).isEqualTo(file);
            assertThat(broken.aside().getFileName().toString()).startsWith("settings.json.broken-2026-11-21_14-03-22");
            assertThat(Files.readString(broken.aside())).isEqualTo(nonsense);
        }
        try (Stream<Path> all = Files.list(home.resolve("fernblick"))) {
            assertThat(all).as("none over another").hasSize(6);
        }
    }

    @Test
    void whatIsWrongWithTheSecretsIsSaidWithoutThem() throws Exception {
        write("secrets.json", "{\"version\":1,\"cameras\":{\"id\":{\"secret\":\"" + SECRET.reveal() + "00\"}}}");

        assertThat(secrets().secret("id")).isEmpty();

        assertThat(troubles).hasSize(1);
        assertThat(troubles.toString()).doesNotContain(SECRET.reveal());
        assertThat(new CameraSecret(SECRET, Optional.of(new ResumeToken("ab".repeat(16)))).toString())
                .doesNotContain(SECRET.reveal())
                .doesNotContain("abab");
    }

    @Test
    void aWriteThatWasCutOffLeavesTheOldFile() throws Exception {
        try (SettingsStore store = settings()) {
            store.update(all -> all.withTheme(ThemeChoice.DARK));
        }
        write("settings.json.new", "{\"version\":1,\"the");

        assertThat(settings().get().theme()).isEqualTo(ThemeChoice.DARK);
        try (SettingsStore store = settings()) {
            store.update(all -> all.withTheme(ThemeChoice.LIGHT));
        }
        assertThat(settings().get().theme()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void manyChangesAreOneWriteAndItComesByItself() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (CountingExecutor counting = new CountingExecutor(done)) {
            SettingsStore store =
                    new SettingsStore(home.resolve("fernblick"), counting, new ManualTime(), troubles::add);
            for (int i = 0; i < 100; i++) {
                String address = "server-" + i;
                store.update(all -> all.withServer(address, Optional.empty()));
            }

            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(counting.getCompletedTaskCount() + counting.getQueue().size())
                    .isLessThanOrEqualTo(1);
            assertThat(settings().get().server()).isEqualTo("server-99");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Files.createFile(home.resolve("fernblick")); // where the folder should be
        SettingsStore store = new SettingsStore(home.resolve("fernblick"), files, new ManualTime(), troubles::add);
        troubles.clear();

        store.update(all -> all.withTheme(ThemeChoice.DARK));
        store.close();

        assertThat(troubles).hasSize(1).first().isInstanceOf(StorageTrouble.Unwritable.class);
    }

    @Test
    void troublesBeforeAnybodyListensAreToldLater() {
        StorageTroubles box = new StorageTroubles();
        StorageTrouble early = new StorageTrouble.Unreadable(home);
        StorageTrouble late = new StorageTrouble.Unwritable(home);

        box.accept(early);
        box.tell(troubles::add);
        box.accept(late);

        assertThat(troubles).containsExactly(early, late);
    }

    private Path write(String name, String text) throws Exception {
        Files.createDirectories(home.resolve("fernblick"));
        return Files.writeString(home.resolve("fernblick").resolve(name), text);
    }

    private SettingsStore settings() {
        return new SettingsStore(home.resolve("fernblick"), files, new ManualTime(), troubles::add);
    }

    private SecretStore secrets() {
        return new SecretStore(home.resolve("fernblick"), files, new ManualTime(), troubles::add);
    }

    /** Tells when its first task is done. */
    private static final class CountingExecutor extends ScheduledThreadPoolExecutor implements AutoCloseable {
        private final CountDownLatch done;

        CountingExecutor(CountDownLatch done) {
            super(1);
            this.done = done;
        }

        @Override
        protected void afterExecute(Runnable task, Throwable failure) {
            super.afterExecute(task, failure);
            done.countDown();
        }

        @Override
        public void close() {
            shutdownNow();
        }
    }
}
