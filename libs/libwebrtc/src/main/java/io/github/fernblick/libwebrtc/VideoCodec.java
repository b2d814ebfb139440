package io.github.fernblick.libwebrtc;

/** The video codecs that libwebrtc both encodes and decodes, by their names in SDP ({@code a=rtpmap}). */
public enum VideoCodec {
    VP8,
    VP9,
    H264,
    AV1
}
