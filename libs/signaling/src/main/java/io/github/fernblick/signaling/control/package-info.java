/** What camera and viewer tell each other beside the media (protocol, section 8). */
@NullMarked
package io.github.fernblick.signaling.control;

import org.jspecify.annotations.NullMarked;
