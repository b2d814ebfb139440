package io.github.fernblick.libwebrtc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final Pattern JVM_THREADS = Pattern.compile("C1 |C2 |G1 |GC |VM ");

    private final Studio studio = new Studio();
    private final VideoSource source = studio.camera(n -> Pictures.solid(320, 240, 81, 90, 240));

    private final List<CompletionStage<?>> unanswered = new ArrayList<>();

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    @Test
    void aHundredSessionsLeaveNothingBehind() throws Exception {
        for (int warmUp = 0; warmUp < 7; warmUp++) {
            openAndClose(warmUp);
        }
        Map<String, Integer> objects = studio.factory.liveNativeObjects();
        long threads = threads();
        long files = files();

        for (int pair = 0; pair < 50; pair++) {
            openAndClose(pair);
        }

        assertThat(unanswered)
                .isNotEmpty()
                .allMatch(stage -> stage.toCompletableFuture().isDone());
        assertThat(studio.factory.liveNativeObjects()).isEqualTo(objects);
        assertThat(untilAtMost(ReleaseTest::threads, threads)).isLessThanOrEqualTo(threads);
        assertThat(untilAtMost(ReleaseTest::files, files)).isLessThanOrEqualTo(files);
    }

    @Test
    void aFactoryEndsWhatWasForgotten() throws Exception {
        End sender = studio.end(SessionConfig.builder().send(source));
        End receiver = studio.receiver(frame -> {});
        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);
        studio.factory.createVideoSource();
        studio.receiver(frame -> {}).session.offer();

        studio.factory.close();

        assertThat(studio.factory.liveNativeObjects()).isEmpty();
    }

    @Test
    void aSourceMayBeClosedBeforeTheSessionsThatSendIt() throws Exception {
        End sender = studio.end(SessionConfig.builder().send(source));
        End receiver = studio.receiver(frame -> {});
        sender.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);

        source.close();
        source.push(Pictures.solid(320, 240, 81, 90, 240));
        sender.end();
        receiver.end();

        assertThat(studio.factory.liveNativeObjects().keySet())
                .containsExactlyInAnyOrder("audio device module", "peer connection factory");
    }

    @Test
    void aClosedFactoryMakesSessionsThatRefuse() throws Exception {
        studio.factory.close();

        End late = studio.receiver(frame -> {});

        assertThat(late.session.offer())
                .failsWithin(Duration.ofSeconds(End.PATIENCE))
                .withThrowableThat()
                .withCauseInstanceOf(SessionException.class);
        late.end();
        studio.factory.close();
    }

    @Test
    void nothingIsToldAfterClosing() throws Exception {
        End sender = studio.end(SessionConfig.builder().send(source));
        End receiver = studio.receiver(frame -> {});
        String offer = End.get(sender.session.offer());

        sender.end();
        int told = sender.candidates.size();
        End.get(receiver.session.answer(offer));
        receiver.gathered.get(End.PATIENCE, SECONDS);

        assertThat(sender.candidates).hasSize(told);
        assertThat(sender.failed).isNotDone();
        assertThat(sender.closedByPeer).isNotDone();
    }

    /** A pair of sessions that gets as far as {@code pair} says, from connected and watched to just made. */
    private void openAndClose(int pair) throws Exception {
        End sender = studio.end(SessionConfig.builder().send(source));
        End receiver = studio.receiver(frame -> {});
        switch (pair % 7) {
            case 0 -> {
                sender.callTo(receiver);
                receiver.firstFrame.get(End.PATIENCE, SECONDS);
            }
            case 1 -> sender.callTo(receiver);
            case 2 -> End.get(receiver.session.answer(End.get(sender.session.offer())));
            case 3 -> unanswered.add(receiver.session.offer());
            case 4 -> unanswered.add(receiver.session.answer(End.get(sender.session.offer())));
            case 5 ->
                unanswered.add(
                        sender.session.accept(End.get(receiver.session.answer(End.get(sender.session.offer())))));
            default -> unanswered.add(sender.session.statistics());
        }
        for (End end : List.of(sender, receiver)) {
            end.end();
        }
    }

    private long untilAtMost(LongSupplier counter, long most) throws Exception {
        long now = counter.getAsLong();
        for (int poll = 0; poll < End.PATIENCE * 10 && now > most; poll++) { // threads and sockets end a moment later
            studio.scheduler.schedule(() -> {}, 100, MILLISECONDS).get();
            now = counter.getAsLong();
        }
        return now;
    }

    /** Without those that the virtual machine makes and ends as it likes. */
    private static long threads() {
        return list("/proc/self/task").stream()
                .filter(task -> !JVM_THREADS.matcher(nameOf(task)).lookingAt())
                .count();
    }

    private static long files() {
        return list("/proc/self/fd").size();
    }

    private static String nameOf(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException e) {
            return "VM has it no more"; // ended just now
        }
    }

    private static List<Path> list(String directory) {
        try (Stream<Path> entries = Files.list(Path.of(directory))) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
