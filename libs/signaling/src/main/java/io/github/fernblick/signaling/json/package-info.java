/** Reading what another client wrote: strict about what is read, deaf to what is not known, bounded in everything. */
@NullMarked
package io.github.fernblick.signaling.json;

import org.jspecify.annotations.NullMarked;
