/** A camera as its viewer sees it: who is there, how it stands, its picture; no controls. */
@NullMarked
package io.github.fernblick.desktop.camera;

import org.jspecify.annotations.NullMarked;
