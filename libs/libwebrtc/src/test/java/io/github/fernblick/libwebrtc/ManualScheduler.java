package io.github.fernblick.libwebrtc;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A scheduler whose time passes when the test says so. */
final class ManualScheduler extends ScheduledThreadPoolExecutor {
    private final List<ScheduledFuture<?>> repeated = new CopyOnWriteArrayList<>();
    private final List<Runnable> repeatedTasks = new CopyOnWriteArrayList<>();
    private final List<ScheduledFuture<?>> single = new CopyOnWriteArrayList<>();
    private final List<Runnable> singleTasks = new CopyOnWriteArrayList<>();

    ManualScheduler() {
        super(1, Executors.defaultThreadFactory());
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        FutureTask<V> now = new FutureTask<>(task);
        ScheduledFuture<V> never = super.schedule(task, 1, TimeUnit.DAYS);
        singleTasks.add(now);
        single.add(never);
        return never;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initial, long delay, TimeUnit unit) {
        ScheduledFuture<?> never = super.scheduleWithFixedDelay(task, 1, 1, TimeUnit.DAYS);
        repeatedTasks.add(task);
        repeated.add(never);
        return never;
    }

    /** What is to be done again and again is done once. */
    void period() {
        run(repeated, repeatedTasks);
    }

    /** What is to be done later is done now. */
    void deadlines() {
        run(single, singleTasks);
    }

    /** How many tasks are neither cancelled nor done. */
    long waiting() {
        return repeated.stream().filter(task -> !task.isCancelled()).count()
                + single.stream().filter(task -> !task.isCancelled()).count();
    }

    private static void run(List<ScheduledFuture<?>> futures, List<Runnable> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            if (!futures.get(i).isCancelled()) {
                tasks.get(i).run();
            }
        }
    }
}
