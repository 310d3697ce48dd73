package com.sun.glass.ui.quiet;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/**
 * Provides the headless platform of JavaFX without its screen ({@code -Dglass.platform=Quiet}): all is laid out and
 * painted as ever, but of each frame only the first pixel is drawn, and none is copied to a screen at which no test can
 * look. Snapshots are drawn whole.
 */
public final class QuietPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new QuietApplication();
    }

    private static final class QuietApplication extends HeadlessApplication {
        @Override
        public View createView() {
            return new QuietView();
        }
    }

    private static final class QuietView extends HeadlessView {
        private boolean resizing;

        /** The scene learns its size here; the painter asks at other times. */
        @Override
        protected void notifyResize(int width, int height) {
            resizing = true;
            try {
                super.notifyResize(width, height);
            } finally {
                resizing = false;
            }
        }

        @Override
        public int getWidth() {
            return resizing ? super.getWidth() : 1;
        }

        @Override
        public int getHeight() {
            return resizing ? super.getHeight() : 1;
        }

        @Override
        protected void _uploadPixels(long view, Pixels pixels) {
            // nobody sees them
        }
    }
}
