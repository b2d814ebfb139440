/** Single pictures and their files. */
@NullMarked
package io.github.fernblick.media.image;

import org.jspecify.annotations.NullMarked;
