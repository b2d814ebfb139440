package io.github.fernblick.rtc.session;

import java.util.concurrent.ScheduledExecutorService;

/** Sends a session's media. Only on the session's serial executor. */
public interface MediaSender {
    /** Octets of room that a packet needs behind it in its array. */
    int ROOM = io.github.fernblick.rtc.srtp.SrtpSession.GROWTH;

    /** Encrypts the RTP packet in place and sends it; what the network does not take is lost. */
    void sendRtp(byte[] array, int offset, int length);

    /** The same for a compound RTCP packet. */
    void sendRtcp(byte[] array, int offset, int length);

    /** Runs something on the session's serial executor, now or later. Any thread. */
    void execute(Runnable task);

    /** For {@link #execute} in a while; nothing on it may take long. */
    ScheduledExecutorService scheduler();
}
