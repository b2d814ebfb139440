/** Short notices that come and go. */
@NullMarked
package io.github.fernblick.desktop.notice;

import org.jspecify.annotations.NullMarked;
