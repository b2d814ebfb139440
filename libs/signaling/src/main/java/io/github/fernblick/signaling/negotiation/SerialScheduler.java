package io.github.fernblick.signaling.negotiation;

import java.time.Duration;
import java.util.concurrent.Executor;

/** A serial executor with a clock: tasks run one after another, in the order given or when their time has come. */
public interface SerialScheduler extends Executor {

    /** The time in nanoseconds since some fixed moment; only differences mean anything. */
    long nanoTime();

    /** Runs {@code task} on this executor once {@code delay} is over. */
    Task schedule(Duration delay, Runnable task);

    /** A task whose time is yet to come. */
    interface Task {
        /** Called on the executor itself, it keeps the task from running; does nothing once it ran. */
        void cancel();
    }
}
