package io.github.fernblick.demo.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutputLinesTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private final OutputLines lines = new OutputLines();

    @Test
    void a_line_that_was_printed_before_is_found_at_once() throws Exception {
        lines.add("hello");
        lines.add("42");

        assertThat(lines.await(0, OutputLinesTest::number, Duration.ZERO)).hasValue(42);
    }

    @Test
    void who_waits_gets_the_line_when_it_comes() throws Exception {
        CompletableFuture<Optional<Integer>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return lines.await(0, OutputLinesTest::number, LONG);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        lines.add("hello");
        lines.add("42");

        assertThat(waiting.get(10, TimeUnit.SECONDS)).hasValue(42);
    }

    @Test
    void lines_before_the_one_to_begin_with_do_not_count() throws Exception {
        lines.add("1");
        lines.add("2");

        assertThat(lines.await(1, OutputLinesTest::number, Duration.ZERO)).hasValue(2);
    }

    @Test
    void the_end_ends_the_waiting() throws Exception {
        lines.add("hello");
        lines.end();

        assertThat(lines.await(0, OutputLinesTest::number, LONG)).isEmpty();
    }

    private static Optional<Integer> number(String line) {
        return line.matches("\\d+") ? Optional.of(Integer.valueOf(line)) : Optional.empty();
    }
}
