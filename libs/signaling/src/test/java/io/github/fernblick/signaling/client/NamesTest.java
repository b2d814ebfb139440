package io.github.fernblick.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Queue<Runnable> lookups = new ArrayDeque<>();
    private final Names names = new Names(NamesTest::lookUp, lookups::add);

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        if (host.startsWith("unknown")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByAddress(new byte[] {10, 0, 0, 1})};
    }

    @Test
    void allWhoAskForOneHostShareOneLookup() throws Exception {
        Future<List<InetAddress>> first = names.addresses("a");
        Future<List<InetAddress>> second = names.addresses("a");
        Future<List<InetAddress>> other = names.addresses("b");
        assertThat(lookups).hasSize(2);
        first.cancel(true);

        lookups.remove().run();

        assertThat(second.get()).hasSize(1);
        assertThat(other).isNotDone();
    }

    @Test
    void whoAsksLaterIsAnsweredAnew() {
        assertThat(names.addresses("a")).isNotDone();
        lookups.remove().run();

        assertThat(names.addresses("a")).isNotDone();
        assertThat(lookups).hasSize(1);
    }

    @Test
    void anUnknownHostIsNotRemembered() {
        Future<List<InetAddress>> answer = names.addresses("unknown");
        lookups.remove().run();

        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(UnknownHostException.class);
        assertThat(names.addresses("unknown")).isNotDone();
        assertThat(lookups).hasSize(1);
    }
}
