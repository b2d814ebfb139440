package io.github.fernblick.agent.camera;

/**
 * What a camera says of itself.
 *
 * @param name what people call it
 * @param agent this program and its version
 * @param codec the video codec that is preferred, by its name in SDP
 * @param maxBitRate bits per second that the picture may take
 */
public record CameraSettings(String name, String agent, String codec, int maxBitRate) {}
