package io.github.fernblick.server.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestLaneTest {
    private final RequestLane lane = new RequestLane();
    private final List<String> begun = new ArrayList<>();
    private final Queue<Runnable> unanswered = new ArrayDeque<>();

    @Test
    void aRequestWaitsUntilTheOneBeforeIsAnswered() {
        submit("join");
        submit("signal");
        assertThat(begun).containsExactly("join");

        unanswered.remove().run();

        assertThat(begun).containsExactly("join", "signal");
    }

    @Test
    void aLaneThatWasEmptyBeginsAtOnce() {
        submit("join");
        unanswered.remove().run();
        submit("signal");

        assertThat(begun).containsExactly("join", "signal");
    }

    @Test
    void manyRequestsAnsweredAtOnceTakeNoStack() {
        submit("join");
        for (int i = 0; i < 100_000; i++) {
            lane.submit(Runnable::run);
        }
        submit("last");

        unanswered.remove().run();

        assertThat(begun).containsExactly("join", "last");
    }

    @Test
    void answersOnOtherThreadsLoseNothingAndKeepTheOrder() throws InterruptedException {
        ExecutorService elsewhere = Executors.newFixedThreadPool(3);
        try {
            List<Integer> order = new ArrayList<>();
            CountDownLatch done = new CountDownLatch(10_000);
            for (int i = 0; i < 10_000; i++) {
                int number = i;
                lane.submit(answered -> {
                    order.add(number);
                    done.countDown();
                    elsewhere.execute(answered);
                });
            }

            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(order).isSorted().doesNotHaveDuplicates();
        } finally {
            elsewhere.shutdownNow();
        }
    }

    private void submit(String name) {
        lane.submit(answered -> {
            begun.add(name);
            unanswered.add(answered);
        });
    }
}
