package io.github.fernblick.demo.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** What a program has printed, line by line, for whoever waits for something in it. Thread-safe. */
final class OutputLines {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<String> lines = new ArrayList<>(); // lock
    private boolean ended; // lock

    void add(String line) {
        lock.lock();
        try {
            lines.add(line);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing follows. */
    void end() {
        lock.lock();
        try {
            ended = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<String> all() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    /** What {@code reading} makes of the first line from line {@code from} that it makes something of. */
    <T> Optional<T> await(int from, Function<String, Optional<T>> reading, Duration patience)
            throws InterruptedException {
        long left = patience.toNanos();
        int next = from;
        while (true) {
            List<String> unread;
            lock.lock();
            try {
                while (next >= lines.size()) {
                    if (ended || left <= 0) {
                        return Optional.empty();
                    }
                    left = more.awaitNanos(left);
                }
                unread = List.copyOf(lines.subList(next, lines.size()));
            } finally {
                lock.unlock();
            }
            for (String line : unread) {
                Optional<T> read = reading.apply(line);
                if (read.isPresent()) {
                    return read;
                }
            }
            next += unread.size();
        }
    }
}
