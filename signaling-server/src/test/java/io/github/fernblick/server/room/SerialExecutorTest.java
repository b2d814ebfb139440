package io.github.fernblick.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void tasksRunInTheOrderGivenAndSeeWhatThoseBeforeDid() throws InterruptedException {
        SerialExecutor executor = new SerialExecutor(pool);
        List<Integer> seen = new ArrayList<>(); // Not thread-safe: the executor must make it so.
        CountDownLatch done = new CountDownLatch(1_000);

        IntStream.range(0, 1_000)
                .forEach(i -> executor.execute(() -> {
                    seen.add(i);
                    done.countDown();
                }));

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void aTaskThatFailsDoesNotStopThoseBehindIt() {
        List<String> ran = new ArrayList<>();
        SerialExecutor executor = new SerialExecutor(Runnable::run);

        executor.execute(() -> {
            throw new IllegalStateException("on purpose");
        });
        executor.execute(() -> ran.add("next"));

        assertThat(ran).containsExactly("next");
    }

    @Test
    void aBusyRoomLetsTheOthersHaveTheirTurn() throws InterruptedException {
        ExecutorService oneThread = Executors.newSingleThreadExecutor();
        try {
            SerialExecutor busy = new SerialExecutor(oneThread);
            SerialExecutor other = new SerialExecutor(oneThread);
            List<String> ran = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch begin = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            busy.execute(() -> awaitQuietly(begin));
            IntStream.range(0, 10_000).forEach(i -> busy.execute(() -> ran.add("busy")));
            busy.execute(done::countDown);
            other.execute(() -> ran.add("other"));

            begin.countDown();

            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ran.indexOf("other")).isBetween(0, 100);
        } finally {
            oneThread.shutdownNow();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
