package io.github.fernblick.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.negotiation.SerialScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {
    private final ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(4);
    private final SerialExecutor executor = new SerialExecutor(pool);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void tasksOfManyThreadsRunOneAtATimeAndEachThreadsInItsOrder() throws InterruptedException {
        int threads = 4;
        int each = 20_000;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        List<List<Integer>> seen = IntStream.range(0, threads)
                .<List<Integer>>mapToObj(i -> new ArrayList<>())
                .toList();
        CountDownLatch done = new CountDownLatch(threads * each);

        for (int thread = 0; thread < threads; thread++) {
            List<Integer> own = seen.get(thread);
            new Thread(() -> {
                        for (int i = 0; i < each; i++) {
                            int number = i;
                            executor.execute(() -> {
                                together.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                own.add(number);
                                inside.decrementAndGet();
                                done.countDown();
                            });
                        }
                    })
                    .start();
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(together).hasValue(1);
        assertThat(seen).allSatisfy(own -> assertThat(own).hasSize(each).isSorted());
    }

    @Test
    void aTaskThatFailsDoesNotStopTheNext() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        executor.execute(() -> {
            throw new IllegalStateException("a test");
        });
        executor.execute(ran::countDown);
        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTaskWhoseTimeHasComeRunsInTheQueue() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        long before = executor.nanoTime();
        executor.schedule(Duration.ofMillis(20), ran::countDown);
        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(executor.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
    }

    @Test
    void aTaskThatIsCancelledInTheQueueDoesNotRun() throws InterruptedException {
        AtomicInteger ran = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        executor.execute(() -> {
            SerialScheduler.Task due = executor.schedule(Duration.ZERO, ran::incrementAndGet);
            // By now it may well stand in the queue behind this one.
            awaitQuietly(pool.schedule(() -> {}, 20, TimeUnit.MILLISECONDS));
            due.cancel();
            executor.execute(done::countDown);
        });
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).hasValue(0);
    }

    @Test
    void afterTheEndOfThePoolTasksAreLostWithoutAWord() {
        pool.shutdownNow();
        executor.execute(() -> {});
        executor.schedule(Duration.ofSeconds(1), () -> {}).cancel();
        assertThat(pool.getQueue()).isEmpty();
    }

    private static void awaitQuietly(Future<?> done) {
        try {
            done.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
