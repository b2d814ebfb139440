package io.github.fernblick.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
    void aBusyRoomHoldsWhoeverBringsATaskForOneTurnAndThenLetsTheOthersHaveTheirs() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        SerialExecutor busy = new SerialExecutor(waiting::add);
        SerialExecutor other = new SerialExecutor(waiting::add);
        List<String> ran = new ArrayList<>();

        busy.execute(() -> IntStream.range(0, 1_000).forEach(i -> busy.execute(() -> ran.add("busy"))));

        assertThat(ran).hasSizeBetween(1, 100);
        assertThat(waiting).hasSize(1);

        other.execute(() -> IntStream.range(0, 1_000).forEach(i -> other.execute(() -> ran.add("other"))));
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }

        assertThat(ran).hasSize(2_000);
        assertThat(ran.indexOf("other")).isBetween(0, 200);
        assertThat(ran.lastIndexOf("busy")).isGreaterThan(ran.indexOf("other") + 1_000);
    }

    @Test
    void aTaskThatIsBroughtToAnIdleRoomRunsAtOnceOnTheThreadThatBringsIt() {
        List<Thread> ranOn = new ArrayList<>();
        SerialExecutor executor = new SerialExecutor(pool);

        executor.execute(() -> ranOn.add(Thread.currentThread()));

        assertThat(ranOn).containsExactly(Thread.currentThread());
    }
}
