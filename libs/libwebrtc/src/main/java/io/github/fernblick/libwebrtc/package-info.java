/**
 * A WebRTC session on webrtc-java: offers, answers, candidates, tracks, statistics. It knows no signaling, no rooms, no
 * user interface and no FFmpeg, and no type of webrtc-java is seen outside it.
 *
 * <p>{@link io.github.fernblick.libwebrtc.PeerFactory} is the way in; a program has one.
 */
@NullMarked
package io.github.fernblick.libwebrtc;

import org.jspecify.annotations.NullMarked;
