"""A seal lists the hashes of all files of a picture, as sha256sum does."""
import os
import subprocess
import sys
import tempfile
import unittest

PICTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
sys.path.insert(0, PICTURES)

import numpy as np  # noqa: E402

from darkroom.derivatives import derivative_paths, write_derivatives, write_master  # noqa: E402
from darkroom.seal import holds, strangers, write_seal  # noqa: E402

OF_THE_CATALOGUE = {'size': [960, 1200]}
OF_A_LESSON = {'size': [720, 900], 'for': 'lesson'}


class Seals(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.files = ['pictures/masters/aaaaaa.webp', 'src/lib/catalogue/records/aaaaaa.json',
                      *derivative_paths('static/pictures', 'aaaaaa')]
        for path in self.files:
            self.write(path, 'content of ' + path)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, path, content):
        whole = os.path.join(self.folder.name, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, 'w') as file:
            file.write(content)

    def check(self, seal):
        return subprocess.run(['sha256sum', '-c', '--quiet', seal], cwd=self.folder.name, capture_output=True).returncode

    def test_holds_as_long_as_no_file_changes(self):
        self.assertFalse(holds(self.folder.name, 'aaaaaa'))
        seal = write_seal(self.folder.name, 'aaaaaa', OF_THE_CATALOGUE)
        self.assertTrue(holds(self.folder.name, 'aaaaaa'))
        with open(seal) as file:
            self.assertEqual([line.split('  ')[1].strip() for line in file], sorted(self.files))
        self.assertEqual(self.check(seal), 0)
        self.write(self.files[-1], 'of another making')
        self.assertEqual(self.check(seal), 1)
        self.assertFalse(holds(self.folder.name, 'aaaaaa'))

    def test_a_lesson_has_its_record_on_its_own_shelf_and_its_own_widths(self):
        files = ['pictures/masters/bbbbbb.webp', 'src/lib/guide/records/bbbbbb.json',
                 *derivative_paths('static/pictures', 'bbbbbb', (240, 480, 720))]
        for path in files:
            self.write(path, 'content of ' + path)
        with open(write_seal(self.folder.name, 'bbbbbb', OF_A_LESSON)) as file:
            self.assertEqual([line.split('  ')[1].strip() for line in file], sorted(files))

    def test_is_not_put_on_half_a_picture(self):
        os.remove(os.path.join(self.folder.name, self.files[0]))
        with self.assertRaises(FileNotFoundError):
            write_seal(self.folder.name, 'aaaaaa', OF_THE_CATALOGUE)

    def test_smaller_files_of_another_print_are_strangers(self):
        static = os.path.join(self.folder.name, 'static/pictures')
        master = os.path.join(self.folder.name, self.files[0])
        ramp = np.tile(np.linspace(0, 1, 960), (1200, 1))
        write_master(ramp, master)
        write_derivatives(master, static, 'aaaaaa')
        self.assertEqual(strangers(self.folder.name, 'aaaaaa', OF_THE_CATALOGUE), [])
        write_master(ramp[:, ::-1], master)
        self.assertEqual(strangers(self.folder.name, 'aaaaaa', OF_THE_CATALOGUE), derivative_paths(static, 'aaaaaa'))


if __name__ == '__main__':
    unittest.main()
