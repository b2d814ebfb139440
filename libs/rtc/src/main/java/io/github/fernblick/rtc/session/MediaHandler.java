package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.rtcp.RtcpPacket;
import io.github.fernblick.rtc.rtp.RtpPacket;
import java.util.List;

/** What a session is for: sends, and takes what comes. Called on the session's serial executor. */
public interface MediaHandler {
    /** Keys are agreed on: media may flow. Once. */
    void started(MediaSender sender, List<NegotiatedMedia> media);

    /** An authentic packet; its payload is the handler's own. */
    default void received(NegotiatedMedia media, RtpPacket packet) {}

    /** An authentic report or wish of the other end. */
    default void control(RtcpPacket packet) {}

    /** Nothing may be sent any more. Once, and only after {@link #started}. */
    default void ended() {}
}
