"""How alike a copy is to its original: SSIM of brightness, with a Gaussian window of 11 points."""

from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import mean
from typing import Any

from PIL import Image

numpy: Any = import_module("numpy") if find_spec("numpy") else None
metrics: Any = import_module("skimage.metrics") if find_spec("skimage") else None
CAN_SCORE = bool(numpy and metrics)

WINDOW = {"gaussian_weights": True, "sigma": 1.5, "use_sample_covariance": False, "data_range": 255}


@cache
def reference(original: Path, size: tuple[int, int]) -> Any:
    """The original at a size, decoded as a whole and resized in one step."""
    with Image.open(original) as picture:
        return brightness(picture.convert("RGB").resize(size, Image.Resampling.LANCZOS))


def brightness(picture: Image.Image) -> Any:
    """The brightness of each point."""
    return numpy.asarray(picture.convert("L"))


def likeness(pair: tuple[Path, Path]) -> float:
    """The SSIM of a copy and its original at the copy's size."""
    original, copy = pair
    with Image.open(copy) as picture:
        return float(metrics.structural_similarity(reference(original, picture.size), brightness(picture), **WINDOW))


def score(copies: dict[Path, Path], workers: int) -> float:
    """The mean SSIM of copies, each given with its original."""
    with ThreadPoolExecutor(workers) as threads:
        return mean(threads.map(likeness, ((original, copy) for copy, original in copies.items())))
