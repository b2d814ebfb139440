package io.github.fernblick.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.junit.jupiter.api.Test;

class BoundedWriterTest {
    private final Queue<CompletionHandler<ByteBuffer>> network = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final BoundedWriter writer = new BoundedWriter(
            new StuckWriter(), 100, new AtomicLong(), () -> told.add("overflowed"), () -> told.add("finished"));

    @Test
    void writesUpToTheLimitAreAccepted() {
        write(60);
        write(40);

        assertThat(network).hasSize(2);
        assertThat(told).isEmpty();
    }

    @Test
    void oneByteMoreOverflowsAndIsNotWritten() {
        write(100);
        write(1);

        assertThat(network).hasSize(1);
        assertThat(told).containsExactly("failed", "overflowed");
    }

    @Test
    void whatTheNetworkTookCountsNoMore() {
        write(100);
        network.remove().completed(ByteBuffer.allocate(0));
        write(100);

        assertThat(told).containsExactly("completed");
    }

    @Test
    void whatFailedOrWasCancelledCountsNoMore() {
        write(100);
        network.remove().failed(new IllegalStateException("on purpose"));
        write(100);
        network.remove().cancelled();
        write(100);

        assertThat(told).containsExactly("failed", "cancelled");
    }

    @Test
    void tyrusClosingIsToldAndClosesNothingYet() {
        writer.close();

        assertThat(told).containsExactly("finished");
    }

    private void write(int bytes) {
        writer.write(ByteBuffer.allocate(bytes), new CompletionHandler<>() {
            @Override
            public void completed(ByteBuffer result) {
                told.add("completed");
            }

            @Override
            public void failed(Throwable cause) {
                told.add("failed");
            }

            @Override
            public void cancelled() {
                told.add("cancelled");
            }
        });
    }

    private final class StuckWriter extends Writer {
        @Override
        public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> handler) {
            network.add(handler);
        }

        @Override
        public void close() {
            throw new AssertionError("closed too soon");
        }
    }
}
