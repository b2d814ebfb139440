/** The wire messages of the signaling protocol, sections 2 to 5: immutable values and their strict JSON codec. */
@NullMarked
package io.github.fernblick.signaling.message;

import org.jspecify.annotations.NullMarked;
