package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.dtls.DtlsIdentity;
import io.github.fernblick.rtc.ice.IceNetwork;
import io.github.fernblick.rtc.ice.IcePorts;
import io.github.fernblick.rtc.srtp.SrtpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** WebRTC in this program: who it is, its ports and threads. One for each program, closed before it ends. Thread-safe. */
public final class RtcEndpoint implements AutoCloseable {
    private static final int MEDIA_THREADS =
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final SecureRandom random;
    private final ThreadFactory threads = daemons("rtc-");
    private final ScheduledThreadPoolExecutor media;
    private final ExecutorService blocking = Executors.newCachedThreadPool(daemons("rtc-wait-"));
    private final IceNetwork network;
    private final DtlsIdentity identity;
    private final Set<RtcSession> sessions = ConcurrentHashMap.newKeySet();

    /** Makes this program's identity. Ports are opened when the first session needs them. */
    public RtcEndpoint(IcePorts ports, SecureRandom random, Clock clock) {
        this.random = random;
        media = new ScheduledThreadPoolExecutor(MEDIA_THREADS, daemons("rtc-media-"));
        media.setRemoveOnCancelPolicy(true);
        network = new IceNetwork(ports, threads, random);
        identity = DtlsIdentity.create(random, clock.instant());
    }

    /** Loads and tries what the first session would otherwise wait for: one to three seconds. May be left out. */
    public static void warmUp() {
        IceNetwork.warmUp();
        SrtpSession.warmUp();
    }

    /** A new session; nothing is opened yet. */
    public RtcSession open(RtcSessionConfig config, RtcListener listener) {
        RtcSession session = new RtcSession(this, config, listener);
        sessions.add(session);
        return session;
    }

    /** For what belongs to no session; nothing on it may take long. */
    public ScheduledExecutorService scheduler() {
        return media;
    }

    DtlsIdentity identity() {
        return identity;
    }

    IceNetwork network() {
        return network;
    }

    SecureRandom random() {
        return random;
    }

    ExecutorService blocking() {
        return blocking;
    }

    ThreadFactory threads() {
        return threads;
    }

    void ended(RtcSession session) {
        sessions.remove(session);
    }

    /** Ends every session, waits until they are gone, then the threads. Idempotent; not to be called by a listener. */
    @Override
    public void close() {
        sessions.forEach(RtcSession::close);
        sessions.forEach(session -> session.released().toCompletableFuture().join());
        network.close();
        media.shutdownNow();
        blocking.shutdownNow();
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
