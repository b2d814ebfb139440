package io.github.fernblick.rtc.ice;

/** Takes what came and is not STUN. Called on the sockets' threads; the array is used again afterwards. */
interface DatagramSink {
    void received(IcePath path, byte[] array, int offset, int length);
}
