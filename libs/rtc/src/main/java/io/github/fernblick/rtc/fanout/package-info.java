/**
 * One encoded stream to many WebRTC viewers: packetised once, encrypted for each. A viewer that falls behind costs the others
 * nothing.
 */
@NullMarked
package io.github.fernblick.rtc.fanout;

import org.jspecify.annotations.NullMarked;
