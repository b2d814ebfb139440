/** The pairing link (protocol, section 9). */
@NullMarked
package io.github.fernblick.signaling.link;

import org.jspecify.annotations.NullMarked;
